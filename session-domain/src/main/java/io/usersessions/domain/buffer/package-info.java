/** Collects touches and stores them in batches. Start at {@link io.usersessions.domain.buffer.TouchBuffer}. */
package io.usersessions.domain.buffer;
