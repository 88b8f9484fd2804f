package phuchuay.account;

import java.util.UUID;

/** Somebody agreed to what they were asked (ให้ความยินยอม). */
public record ConsentGiven(UUID consent, UUID account, String purpose, int version) {}
