/** That a request was meant by the person whose browser sent it. */
@NullMarked
package io.usersessions.app.csrf;

import org.jspecify.annotations.NullMarked;
