package io.cart4j.models.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over named values; no two different lists of names and values give the same text to digest. */
public final class Fingerprint {
    private final MessageDigest digest = sha256();

    /** Adds a value. */
    public Fingerprint with(String name, Object value) {
        String text = value.toString();
        digest.update((name + " " + text.length() + " " + text + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Gives the digest of all that was added, once. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
