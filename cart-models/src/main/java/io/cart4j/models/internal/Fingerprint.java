package io.cart4j.models.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over named values; no two different lists of names and values give the same text to digest. */
public final class Fingerprint {
    private static final int CHUNK = 1 << 14;

    private final MessageDigest digest = sha256();

    /** Adds a value. */
    public Fingerprint with(String name, Object value) {
        String text = value.toString();
        update(name + " " + text.length() + " " + text + "\n");
        return this;
    }

    /** Adds a list of numbers, as their bytes. */
    public Fingerprint with(String name, int[] values) {
        update(name + " " + values.length + " ints\n");
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < values.length; from += CHUNK) {
            int length = Math.min(CHUNK, values.length - from);
            chunk.clear();
            chunk.asIntBuffer().put(values, from, length);
            digest.update(chunk.array(), 0, length * Integer.BYTES);
        }
        return this;
    }

    private void update(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
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
