/** What the groups of tests share: the store under test, users, browsers and races. */
package io.usersessions.testkit.trial;
