/** Moves signed-in users from Spring Session's tables, one by one, as they come. */
@NullMarked
package io.usersessions.spring.move;

import org.jspecify.annotations.NullMarked;
