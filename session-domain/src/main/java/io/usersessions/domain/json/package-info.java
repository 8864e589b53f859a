/** A codec for JSON that needs nothing but {@code java.base}. Start at {@link io.usersessions.domain.json.PlainJson}. */
package io.usersessions.domain.json;
