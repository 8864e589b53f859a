/** The pages where people look after their account. */
@NullMarked
package io.usersessions.app.profile;

import org.jspecify.annotations.NullMarked;
