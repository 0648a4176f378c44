<?php
/**
 * Plugin Name: Franc-parler
 * Description: A questionnaire that finds the difficult conversation a freelancer must have and prints the sheet to prepare it, as a block and as a shortcode. Everything is in the plugin: nothing is loaded from elsewhere, nothing typed leaves the page.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: franc-parler
 *
 * Beside this file lie the scripts: franc-parler.<language>.js and franc-parler.js, which has every language; and the blank
 * sheets for readers without JavaScript, franc-parler-guide.<language>.html.
 */

defined( 'ABSPATH' ) || exit;

/** What the settings with a list of values may be; anything else is left out, and the questionnaire does without. */
const FRANC_PARLER_VALUES = array(
	'conversation' => array( 'own-mistake', 'client-mistake', 'boundaries', 'late-payment', 'ending' ),
	'theme'        => array( 'auto', 'light', 'dark' ),
	'voice'        => array( 'tu', 'vous' ),
);

/** Where the link to a coach may lead. */
const FRANC_PARLER_PROTOCOLS = array( 'http', 'https', 'mailto', 'tel' );

/** The words of the plugin itself, in two languages; the words of the questionnaire are in its scripts. */
const FRANC_PARLER_STRINGS = array(
	'fr' => array(
		'sentence'          => 'Un questionnaire pour préparer une conversation difficile avec un client.',
		'follow'            => 'Répondre aux questions sur la page',
		'guide'             => 'franc-parler-guide.fr.html',
		'sheets'            => 'Les feuilles vierges, à imprimer',
		'description'       => 'Un questionnaire pour préparer une conversation difficile.',
		'published'         => 'Le questionnaire s’affichera ici, sur la page publiée.',
		'settings'          => 'Questionnaire',
		'coach'             => 'Ton nom sous le questionnaire',
		'lang'              => 'Langue',
		'site'              => 'Celle du site',
		'conversation'      => 'Conversation',
		'all'               => 'À trouver par les questions',
		'own-mistake'       => 'Annoncer une erreur ou un retard',
		'client-mistake'    => 'Remettre le projet d’aplomb',
		'boundaries'        => 'Poser des limites',
		'late-payment'      => 'Faire payer une facture',
		'ending'            => 'Mettre fin à la collaboration',
		'theme'             => 'Couleurs',
		'auto'              => 'Celles de l’appareil',
		'light'             => 'Claires',
		'dark'              => 'Sombres',
		'voice'             => 'Adresse au client',
		'chosen'            => 'Au choix de la personne',
		'hideConversations' => 'Ne pas montrer la liste des cinq conversations',
		'coachName'         => 'Nom',
		'coachLink'         => 'Lien (https:, mailto: ou tel:)',
		'coachNote'         => 'Une phrase',
	),
	'en' => array(
		'sentence'          => 'A questionnaire to prepare a difficult conversation with a client.',
		'follow'            => 'Answer the questions on the page',
		'guide'             => 'franc-parler-guide.en.html',
		'sheets'            => 'The blank sheets, to print',
		'description'       => 'A questionnaire to prepare a difficult conversation.',
		'published'         => 'The questionnaire will stand here, on the published page.',
		'settings'          => 'Questionnaire',
		'coach'             => 'Your name below the questionnaire',
		'lang'              => 'Language',
		'site'              => 'The site’s',
		'conversation'      => 'Conversation',
		'all'               => 'To be found by the questions',
		'own-mistake'       => 'Telling a client about a mistake or a delay',
		'client-mistake'    => 'Getting the project back on track',
		'boundaries'        => 'Setting limits',
		'late-payment'      => 'Getting an invoice paid',
		'ending'            => 'Ending the work together',
		'theme'             => 'Colours',
		'auto'              => 'The device’s',
		'light'             => 'Light',
		'dark'              => 'Dark',
		'voice'             => 'Address to the client (French)',
		'chosen'            => 'As the person chooses',
		'hideConversations' => 'Do not show the list of the five conversations',
		'coachName'         => 'Name',
		'coachLink'         => 'Link (https:, mailto: or tel:)',
		'coachNote'         => 'A sentence',
	),
);

/** The words in the language of whoever reads the page or writes in the editor. */
function franc_parler_strings( $language = '' ) {
	$language = $language ? $language : substr( determine_locale(), 0, 2 );
	return FRANC_PARLER_STRINGS[ $language ] ?? FRANC_PARLER_STRINGS['en'];
}

/** The languages there is a script for, by the files that lie beside this one. */
function franc_parler_languages() {
	$names = array_map( 'basename', (array) glob( __DIR__ . '/franc-parler.*.js' ) );
	return preg_replace( '/^franc-parler\.(.+)\.js$/', '$1', $names );
}

/** The language of a questionnaire: the one that was set, else the site's, else none, and the browser's decides. */
function franc_parler_language( $wanted ) {
	foreach ( array( $wanted, substr( get_locale(), 0, 2 ) ) as $language ) {
		if ( $language && in_array( $language, franc_parler_languages(), true ) ) {
			return $language;
		}
	}
	return '';
}

/** Notes that the page needs the script of a language; gives every language noted so far. */
function franc_parler_need( $language = null ) {
	static $needed = array();
	if ( null !== $language ) {
		$needed[ $language ] = true;
	}
	return array_keys( $needed );
}

/** One script a page, whatever the number of questionnaires: of two languages, the script that has them all. */
function franc_parler_enqueue() {
	$needed = franc_parler_need();
	if ( ! $needed ) {
		return;
	}
	$one  = 1 === count( $needed ) && $needed[0] ? '.' . $needed[0] : '';
	$name = 'franc-parler' . $one . '.js';
	$time = (string) @filemtime( __DIR__ . '/' . $name );
	wp_enqueue_script( 'franc-parler', plugins_url( $name, __FILE__ ), array(), $time, true );
}
add_action( 'wp_footer', 'franc_parler_enqueue', 1 );

/** The script waits for nothing and is left alone by optimisers that would hold it back until the first touch. */
function franc_parler_script_tag( $tag, $handle ) {
	return 'franc-parler' === $handle ? str_replace( ' src=', ' async data-cfasync="false" src=', $tag ) : $tag;
}
add_filter( 'script_loader_tag', 'franc_parler_script_tag', 10, 2 );

/** The attributes of the element, escaped; what is not known or empty is left out. */
function franc_parler_attributes( $settings, $language ) {
	$named = array( 'lang' => $language );
	foreach ( FRANC_PARLER_VALUES as $name => $values ) {
		$named[ $name ] = in_array( $settings[ $name ], $values, true ) ? $settings[ $name ] : '';
	}
	$named['coach-name'] = sanitize_text_field( $settings['coachName'] );
	$named['coach-note'] = sanitize_text_field( $settings['coachNote'] );
	$html                = '';
	foreach ( array_filter( $named, 'strlen' ) as $name => $value ) {
		$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	$link  = esc_url( trim( $settings['coachLink'] ), FRANC_PARLER_PROTOCOLS );
	$html .= $link ? sprintf( ' coach-link="%s"', $link ) : '';
	return $html . ( $settings['hideConversations'] ? ' hide-conversations' : '' );
}

/** The way to the sheets on paper, for whoever runs no script. An excerpt would keep its words and drop the link. */
function franc_parler_sheets( $strings ) {
	if ( doing_filter( 'get_the_excerpt' ) ) {
		return '';
	}
	$address = plugins_url( $strings['guide'], __FILE__ );
	return sprintf( ' <a href="%s">%s</a>', esc_url( $address ), esc_html( $strings['sheets'] ) );
}

/** A questionnaire. In a feed no script runs: there it is a sentence with a link to the page. */
function franc_parler_html( $settings ) {
	$settings = array_merge( array_fill_keys( array_keys( franc_parler_settings() ), '' ), $settings );
	$language = franc_parler_language( $settings['lang'] );
	$strings  = franc_parler_strings( $language );
	$sentence = esc_html( $strings['sentence'] );
	if ( is_feed() ) {
		return sprintf( '<p>%s <a href="%s">%s</a></p>', $sentence, esc_url( get_permalink() ), esc_html( $strings['follow'] ) );
	}
	franc_parler_need( $language );
	$inside = $sentence . franc_parler_sheets( $strings );
	return sprintf( '<franc-parler%s>%s</franc-parler>', franc_parler_attributes( $settings, $language ), $inside );
}

/** The settings of a block with their kinds, and of a shortcode by their names with hyphens. */
function franc_parler_settings() {
	$text = array( 'type' => 'string', 'default' => '' );
	$list = array_fill_keys( array( 'lang', 'conversation', 'theme', 'voice', 'coachName', 'coachLink', 'coachNote' ), $text );
	return $list + array( 'hideConversations' => array( 'type' => 'boolean', 'default' => false ) );
}

/** The block, as the page shows it. */
function franc_parler_block( $attributes ) {
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), franc_parler_html( $attributes ) );
}

/** [franc_parler lang="fr" conversation="late-payment" coach-name="…" hide-conversations] */
function franc_parler_shortcode( $given ) {
	$settings = array();
	foreach ( (array) $given as $name => $value ) {
		// A name without a value comes as a value without a name.
		list( $name, $value ) = is_int( $name ) ? array( $value, 'true' ) : array( $name, $value );
		$settings[ lcfirst( str_replace( ' ', '', ucwords( strtr( $name, '-_', '  ' ) ) ) ) ] = $value;
	}
	$settings                      = array_intersect_key( $settings, franc_parler_settings() );
	$settings['hideConversations'] = ! in_array( $settings['hideConversations'] ?? 'false', array( 'false', '0', '' ), true );
	return franc_parler_html( $settings );
}
add_shortcode( 'franc_parler', 'franc_parler_shortcode' );

/** What an author pasted by hand gets its script too, unless the article brings one of its own. */
function franc_parler_pasted( $content ) {
	$brought = preg_match( '/<script[^>]+src=[^>]+franc-parler/i', $content );
	if ( ! $brought && preg_match_all( '/<(?:franc-parler\b|[a-z]+\s[^>]*\bdata-franc-parler\b)[^>]*>/i', $content, $places ) ) {
		foreach ( $places[0] as $place ) {
			$lang = preg_match( '/\s(?:data-)?lang=["\']([a-z-]+)["\']/i', $place, $found ) ? $found[1] : '';
			franc_parler_need( franc_parler_language( $lang ) );
		}
	}
	return $content;
}
add_filter( 'the_content', 'franc_parler_pasted', 99 );

/** WordPress takes unknown elements away from authors who may not write HTML: this one, which runs nothing, may stay. */
function franc_parler_allowed( $tags, $context ) {
	if ( 'post' === $context ) {
		$names = array( 'id', 'class', 'lang', 'conversation', 'theme', 'voice', 'storage', 'heading-level' );
		$names = array_merge( $names, array( 'coach-name', 'coach-link', 'coach-note', 'hide-conversations' ) );

		$tags['franc-parler'] = array_fill_keys( $names, true );
	}
	return $tags;
}
add_filter( 'wp_kses_allowed_html', 'franc_parler_allowed', 10, 2 );

/** The link to a coach is an address like any other: `javascript:` is taken out of it. */
function franc_parler_addresses( $names ) {
	return array_merge( $names, array( 'coach-link', 'data-coach-link' ) );
}
add_filter( 'wp_kses_uri_attributes', 'franc_parler_addresses' );

/** An excerpt keeps the sentence. */
function franc_parler_excerpt( $names ) {
	return array_merge( $names, array( 'franc-parler/franc-parler' ) );
}
add_filter( 'excerpt_allowed_blocks', 'franc_parler_excerpt' );

/** The block, with the script of its editor and the words that script shows. */
function franc_parler_register() {
	$needs = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element' );
	wp_register_script( 'franc-parler-editor', plugins_url( 'editor.js', __FILE__ ), $needs, '0.1.0', true );
	$given = array(
		'strings'   => franc_parler_strings(),
		'values'    => FRANC_PARLER_VALUES,
		'languages' => franc_parler_languages(),
	);
	wp_add_inline_script( 'franc-parler-editor', 'var francParlerEditor = ' . wp_json_encode( $given ) . ';', 'before' );
	register_block_type(
		__DIR__,
		array(
			'attributes'      => franc_parler_settings(),
			'description'     => franc_parler_strings()['description'],
			'render_callback' => 'franc_parler_block',
		)
	);
}
add_action( 'init', 'franc_parler_register' );
