package io.cart4j.core.internal;

/**
 * What makes events one session.
 *
 * @param perSource whether the same id in two sources is two sessions
 * @param gapMicros how long a user may be idle within a session, when sessions are made from users; 0 when they are given by id
 */
public record GroupRule(boolean perSource, long gapMicros) {
    boolean byUser() {
        return gapMicros > 0;
    }
}
