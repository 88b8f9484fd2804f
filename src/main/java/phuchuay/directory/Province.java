package phuchuay.directory;

/** A province (จังหวัด), under its number with the Department of Provincial Administration. */
public record Province(String code, String thai, String english) {}
