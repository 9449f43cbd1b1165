/**
 * What a form is held to before it goes live.
 */
package org.concernhandling.engine.guard.form;
