/** Slows down the guessing of passwords that Spring Security checks. */
@NullMarked
package io.usersessions.spring.throttle;

import org.jspecify.annotations.NullMarked;
