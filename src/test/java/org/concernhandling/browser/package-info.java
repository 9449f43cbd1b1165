/** The browser that tests and pictures use. */
package org.concernhandling.browser;
