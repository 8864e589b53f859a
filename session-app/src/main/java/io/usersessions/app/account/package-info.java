/** The people of this application and their passwords; sessions do not depend on them. */
@NullMarked
package io.usersessions.app.account;

import org.jspecify.annotations.NullMarked;
