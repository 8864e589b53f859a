package io.usersessions.app.sample.crowded;

/** One class more than a package may have. */
public final class Crowded {}

final class A {}

final class B {}

final class C {}

final class D {}

final class E {}

final class F {}

final class G {}

final class H {}

final class I {}

final class J {}

final class K {}

final class L {}

final class M {}

final class N {}

final class O {}

final class P {}

final class Q {}

final class R {}

final class S {}

final class T {}

final class U {}

final class V {}

final class W {}

final class X {}

final class Y {}
