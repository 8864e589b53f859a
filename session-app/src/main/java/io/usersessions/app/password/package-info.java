/** Which passwords people may choose. */
@NullMarked
package io.usersessions.app.password;

import org.jspecify.annotations.NullMarked;
