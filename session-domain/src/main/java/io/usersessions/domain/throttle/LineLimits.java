package io.usersessions.domain.throttle;

/**
 * The limits of a {@link SignInLine}, validated.
 *
 * @param atOnce maximum number of passwords that are checked at the same time
 * @param places maximum number of attempts in line, including those whose password is being checked; {@code atOnce} or more
 * @param perNetwork maximum number of these from one network (a /24 of IPv4 or a /64 of IPv6); so no network fills the line
 */
public record LineLimits(int atOnce, int places, int perNetwork) {
    private static final int PLACES_PER_HASH = 32;
    private static final int MAX_PLACES = 128;
    /** The part of the heap that hashes may fill. */
    private static final int PART_OF_HEAP = 4;

    /** @throws IllegalArgumentException if a limit is out of its range */
    public LineLimits {
        if (atOnce < 1 || places < atOnce || perNetwork < 1 || perNetwork > places) {
            throw new IllegalArgumentException("a line checks 1 or more passwords at once, has as many places or more,"
                    + " and 1 to all of them for one network; not " + atOnce + ", " + places + " and " + perNetwork);
        }
    }

    /**
     * As many at once as there are processors, less one, and as a quarter of the heap has memory for, but at least one. The line has 32 places
     * for each of them, at most 128 but no fewer than are checked at once; one network gets half of the places.
     *
     * @param bytes the memory that one check of a password needs: 19 MiB for Argon2id as OWASP recommends it
     */
    public static LineLimits forHashesOf(long bytes) {
        Runtime runtime = Runtime.getRuntime();
        return forHashesOf(bytes, runtime.availableProcessors(), runtime.maxMemory());
    }

    static LineLimits forHashesOf(long bytes, int processors, long heap) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a hash needs memory, not " + bytes + " bytes");
        }
        long fitting = heap / PART_OF_HEAP / bytes;
        int atOnce = (int) Math.max(1, Math.min(processors - 1L, fitting));
        int places = Math.max(atOnce, Math.min(PLACES_PER_HASH * atOnce, MAX_PLACES));
        return new LineLimits(atOnce, places, Math.max(1, places / 2));
    }
}
