/** The pages of signing in and out, and of what follows an end. */
@NullMarked
package io.usersessions.app.signin;

import org.jspecify.annotations.NullMarked;
