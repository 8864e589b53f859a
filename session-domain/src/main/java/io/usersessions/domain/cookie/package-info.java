/** The text of the session's cookie, for any HTTP stack. Start at {@link io.usersessions.domain.cookie.CookieFormat}. */
package io.usersessions.domain.cookie;
