/**
 * Codecs: attributes of sessions as bytes and back.
 *
 * <p>No format here can carry code or choose classes: what comes out of a payload is plain data, or the word that it is unreadable.
 */
package io.usersessions.codec;
