package io.usersessions.domain.usecase;

import io.usersessions.domain.port.SessionStoreException;

/**
 * That a {@link TouchBuffer} could not write.
 *
 * @param kept touches that wait for the next attempt
 * @param dropped touches that were dropped since the buffer began, since it could keep no more
 * @param cause why
 */
public record TouchFault(int kept, long dropped, SessionStoreException cause) {}
