/** Error answers, as pages for people and as problems for programs. */
@NullMarked
package io.usersessions.app.error;

import org.jspecify.annotations.NullMarked;
