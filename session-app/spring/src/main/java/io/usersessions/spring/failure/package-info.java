/** Says in a sentence why an application cannot start, and in another what to do. */
@NullMarked
package io.usersessions.spring.failure;

import org.jspecify.annotations.NullMarked;
