/** What operators see: the sessions of a user, and whether this node may serve. */
@NullMarked
package io.usersessions.spring.actuate;

import org.jspecify.annotations.NullMarked;
