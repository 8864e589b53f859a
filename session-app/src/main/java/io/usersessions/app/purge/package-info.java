/** Tidying up after sessions that expired. */
@NullMarked
package io.usersessions.app.purge;

import org.jspecify.annotations.NullMarked;
