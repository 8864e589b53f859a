/** Tells browsers and WebSockets at once that their session ended. */
@NullMarked
package io.usersessions.spring.watch;

import org.jspecify.annotations.NullMarked;
