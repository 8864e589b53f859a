package io.usersessions.domain.port;

import java.time.Instant;

/**
 * What only one of many nodes may do at a time: each lease has one holder at most, and ends by itself if its holder does not renew it.
 *
 * <p>A holder that stalls may still be at work when another takes over, and nodes whose clocks differ overlap by the difference: what is
 * done under a lease must be safe beside another that does it. Both methods throw {@link SessionStoreException} if the store fails.
 */
public interface Leases {
    /**
     * Takes a lease that is free, has ended or is one's own already. However many ask at once, one gets it. A store with a clock of its
     * own goes by that, if {@code now} is more than a minute later: the lease is as long, and begins earlier.
     *
     * @param name what is leased, 1 to 255 characters
     * @param holder who asks, 1 to 255 characters that nobody else has
     * @param now a lease that ended by this instant is free
     * @param until when it ends unless it is renewed; later than {@code now}
     * @return whether the holder has it now
     */
    boolean acquire(String name, String holder, Instant now, Instant until);

    /** Gives a lease back. Nothing happens if the holder does not have it any more. */
    void release(String name, String holder);
}
