/** Touches gathered before they are stored. Start at {@link io.usersessions.domain.buffer.TouchBuffer}. */
package io.usersessions.domain.buffer;
