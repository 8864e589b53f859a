/** Whether this node may get requests. */
@NullMarked
package io.usersessions.app.health;

import org.jspecify.annotations.NullMarked;
