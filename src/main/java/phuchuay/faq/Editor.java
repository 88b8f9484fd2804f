package phuchuay.faq;

import org.jspecify.annotations.Nullable;
import phuchuay.platform.Party;

/**
 * Who changes an answer, what they saw of it, and why.
 *
 * @param seen the {@link Standing#version} they had before them
 * @param reason blank if nobody wants to know
 * @param breaks how many expected messages lose their answer by it
 */
public record Editor(
    Party officer, @Nullable String address, long seen, String reason, int breaks) {}
