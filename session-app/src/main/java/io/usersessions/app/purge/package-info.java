/** The removal of expired sessions. */
@NullMarked
package io.usersessions.app.purge;

import org.jspecify.annotations.NullMarked;
