package io.usersessions.domain.port;

import java.time.Instant;

/**
 * Leases for work that one of many nodes should do at a time. Each lease has at most one holder, and ends automatically if its holder does not
 * renew it.
 *
 * <p>A holder that stalls may still work when another takes over, and nodes whose clocks differ overlap by the difference. So work under a
 * lease must be safe when two nodes do it at once. Both methods throw {@link SessionStoreException} if the store fails.
 */
public interface Leases {
    /**
     * Takes or renews a lease that is free, has ended or belongs to this holder. Of many concurrent callers, one gets it. If the store has its
     * own clock and {@code now} is more than a minute later, the store uses its own clock: the lease starts earlier and has the same length.
     *
     * @param name name of the lease, 1 to 255 characters
     * @param holder unique name of the caller, 1 to 255 characters
     * @param now the current instant; a lease that ends by it is free
     * @param until the end of the lease unless it is renewed; later than {@code now}
     * @return whether the holder has the lease now
     */
    boolean acquire(String name, String holder, Instant now, Instant until);

    /** Releases a lease; does nothing if the holder does not have it any more. */
    void release(String name, String holder);
}
