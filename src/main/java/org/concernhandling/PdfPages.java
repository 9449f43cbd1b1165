package org.concernhandling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

import javax.xml.transform.TransformerException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Makes PDFs out of pages: tagged, with a typeface of our own that has every European
 * alphabet. Nothing is looked for on the machine, kept there, or logged.
 */
public final class PdfPages {

	/** The typeface, as a style sheet names it. */
	public static final String TYPEFACE = "DejaVu Sans";

	private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

	/** What no page can hold, wherever somebody copied it from. */
	private static final Pattern UNPRINTABLE = Pattern
		.compile("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n]]|&#x?(?:fff[ef]|6553[45]);", Pattern.CASE_INSENSITIVE);

	private static final int NORMAL = 400;

	private static final int BOLD = 700;

	static {
		FontMappers.set(new OwnTypefaceOnly());
		// It would quote what it cannot print.
		XRLog.setLoggingEnabled(false);
	}

	private PdfPages() {
	}

	/**
	 * The PDF of a page.
	 * @param page XHTML with a language, a title and a subject
	 * @throws IllegalArgumentException when it is no page that can be read
	 * @throws IllegalStateException when it cannot be made; no message quotes anything
	 */
	public static byte[] print(String page) {
		try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
			of(page).toStream(file).run();
			return file.toByteArray();
		}
		catch (IOException | RuntimeException ex) {
			// The cause stays out: it could quote the page.
			if (ex.getCause() instanceof TransformerException) {
				throw new IllegalArgumentException("A page could not be read");
			}
			throw new IllegalStateException("A page could not be printed");
		}
	}

	/**
	 * What makes a PDF of a page, for whoever does more with it than keep it.
	 * @param page XHTML with a language, a title and a subject; a space is printed for
	 * each character that a page cannot hold, such as those that come along with what is
	 * copied from a word processor
	 */
	public static PdfRendererBuilder of(String page) {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.useFont(PdfPages::normal, TYPEFACE, NORMAL, FontStyle.NORMAL, true);
		builder.useFont(() -> typeface("DejaVuSans-Bold.ttf"), TYPEFACE, BOLD, FontStyle.NORMAL, true);
		builder.usePdfUaAccessibility(true);
		builder.withHtmlContent(UNPRINTABLE.matcher(page.replace("\r\n", "\n")).replaceAll(" "), null);
		return builder;
	}

	private static InputStream normal() {
		return typeface("DejaVuSans.ttf");
	}

	private static InputStream typeface(String file) {
		return PdfPages.class.getResourceAsStream(FOLDER + file);
	}

	/**
	 * Gives our typeface for any other: PDFBox would search the folders of the machine
	 * for it, and keep a list of what it finds there.
	 */
	private static final class OwnTypefaceOnly implements FontMapper {

		private final TrueTypeFont own;

		OwnTypefaceOnly() {
			try (InputStream file = normal()) {
				this.own = new TTFParser().parse(new RandomAccessReadBuffer(file));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
			return new FontMapping<>(this.own, false);
		}

		@Override
		public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
			return new FontMapping<>(this.own, false);
		}

		@Override
		public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
			return new CIDFontMapping(null, this.own, false);
		}

	}

}
