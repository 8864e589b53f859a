/**
 * Codecs: attributes of sessions as bytes and back.
 *
 * <p>No format here can carry code or choose classes: a payload is read as plain data, or it is unreadable.
 */
package io.usersessions.codec;
