/** The people of this application, and how they prove who they are; sessions know nothing of it. */
@NullMarked
package io.usersessions.app.account;

import org.jspecify.annotations.NullMarked;
