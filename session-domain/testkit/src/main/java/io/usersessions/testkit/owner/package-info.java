/** Groups of tests with users whose ids look alike: owners are compared exactly. */
package io.usersessions.testkit.owner;
