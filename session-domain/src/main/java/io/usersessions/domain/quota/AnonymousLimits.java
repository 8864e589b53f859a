package io.usersessions.domain.quota;

/**
 * What visitors who did not sign in may store, validated.
 *
 * @param bytes most bytes of one session's payload
 * @param perNetworkAndMinute most new sessions from one network, which is a /24 of IPv4 or a /64 of IPv6, within a minute of the clock
 * @param perMinute most new sessions in all within a minute of the clock
 */
public record AnonymousLimits(int bytes, int perNetworkAndMinute, int perMinute) {
    /** @throws IllegalArgumentException if a limit is not positive */
    public AnonymousLimits {
        if (bytes < 1 || perNetworkAndMinute < 1 || perMinute < 1) {
            throw new IllegalArgumentException("what anonymous visitors may store is limited by positive numbers");
        }
    }

    /** 4 KiB a session; 120 new sessions a minute from one network, and 3,000 in all. */
    public static AnonymousLimits defaults() {
        return new AnonymousLimits(4_096, 120, 3_000);
    }
}
