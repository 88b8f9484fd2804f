package phuchuay.directory;

import org.jspecify.annotations.Nullable;
import phuchuay.platform.Secret;

/**
 * An agency or company (หน่วยงาน) that is to be entered into the directory.
 *
 * @param district empty when it is not known
 * @param email its official address; empty when it is not known
 * @param address empty when it is not known
 */
public record NewAgency(
    Kind kind,
    String name,
    @Nullable String english,
    @Nullable IdNumber number,
    Province province,
    String district,
    Secret email,
    Secret address) {}
