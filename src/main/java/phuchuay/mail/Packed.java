package phuchuay.mail;

/**
 * A mail as its row keeps it.
 *
 * @param fills as people may see them, in JSON
 * @param address whom it goes to, sealed
 * @param letter every byte that will leave, sealed
 */
record Packed(String messageId, String version, String fills, byte[] address, byte[] letter) {}
