package io.usersessions.domain.quota;

/**
 * Limits on what visitors who are not signed in may store, validated.
 *
 * @param bytes maximum size of one session's payload, in bytes
 * @param perNetworkAndMinute maximum number of new sessions from one network (a /24 of IPv4 or a /64 of IPv6) within one clock minute
 * @param perMinute maximum number of new sessions from all networks together within one clock minute
 */
public record AnonymousLimits(int bytes, int perNetworkAndMinute, int perMinute) {
    /** @throws IllegalArgumentException if a limit is not positive */
    public AnonymousLimits {
        if (bytes < 1 || perNetworkAndMinute < 1 || perMinute < 1) {
            throw new IllegalArgumentException("the limits of anonymous sessions must be positive");
        }
    }

    /** 4 KiB for each session, 120 new sessions per minute from one network, and 3,000 per minute in total. */
    public static AnonymousLimits defaults() {
        return new AnonymousLimits(4_096, 120, 3_000);
    }
}
