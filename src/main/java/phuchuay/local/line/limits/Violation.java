package phuchuay.local.line.limits;

/** One thing LINE would refuse, and where it stands in the request. */
public record Violation(String message, String property) {}
