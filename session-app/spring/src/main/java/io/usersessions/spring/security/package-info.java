/** Spring Security over sessions that are stored: who is signed in, how many at once, and what its filters keep. */
@NullMarked
package io.usersessions.spring.security;

import org.jspecify.annotations.NullMarked;
