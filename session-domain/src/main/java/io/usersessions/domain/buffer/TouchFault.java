package io.usersessions.domain.buffer;

import io.usersessions.domain.port.SessionStoreException;

/**
 * That a {@link TouchBuffer} could not write all of what it had.
 *
 * @param kept touches that wait for the next attempt
 * @param dropped touches that were dropped since the buffer began, since it could keep no more
 * @param refused touches that were dropped since the buffer began, since the store works and refuses them
 * @param cause why; of many that were refused at once, the last
 */
public record TouchFault(int kept, long dropped, long refused, SessionStoreException cause) {}
