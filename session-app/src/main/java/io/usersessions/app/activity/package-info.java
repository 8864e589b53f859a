/** The page where people see what happened in their account. */
@NullMarked
package io.usersessions.app.activity;

import org.jspecify.annotations.NullMarked;
