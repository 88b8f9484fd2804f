package phuchuay.account;

import java.util.UUID;

/** Somebody took a consent back (ถอนความยินยอม): what hung on it ends now. */
public record ConsentWithdrawn(UUID account, String purpose) {}
