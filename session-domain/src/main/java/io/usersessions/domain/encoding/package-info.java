/** Encodings: SHA-256, base64url, addresses as text, and checks of characters. Not exported to users. */
package io.usersessions.domain.encoding;
