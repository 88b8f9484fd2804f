package phuchuay.faq;

/**
 * A message that reaches its answer now and would no more if a change were published.
 *
 * @param wanted the answer or talk that it should reach; none if nothing may be answered
 * @param found what it would reach instead; blank if nothing
 */
public record Broken(String typed, String wanted, String found) {}
