// The block in the editor: what it is, and its settings in the sidebar. The page itself is written by franc-parler.php.
(function (wp, given) {
  var el = wp.element.createElement;
  var components = wp.components;
  var strings = given.strings;

  // A list of values, the first of which is none: what happens then is said by `none`.
  function select(props, name, none, values, names) {
    var options = [{ value: "", label: strings[none] }].concat(values.map(function (value) {
      return { value: value, label: (names || strings)[value] || value };
    }));
    return el(components.SelectControl, {
      key: name,
      label: strings[name],
      value: props.attributes[name],
      options: options,
      onChange: set(props, name),
    });
  }

  function field(props, name, type) {
    return el(components.TextControl, {
      key: name,
      label: strings[name],
      value: props.attributes[name],
      type: type,
      onChange: set(props, name),
    });
  }

  function set(props, name) {
    return function (value) {
      var change = {};
      change[name] = value;
      props.setAttributes(change);
    };
  }

  function settings(props) {
    return el(
      wp.blockEditor.InspectorControls,
      null,
      el(
        components.PanelBody,
        { title: strings.settings },
        select(props, "lang", "site", given.languages, { fr: "français", en: "English" }),
        select(props, "conversation", "all", given.values.conversation),
        select(props, "theme", "auto", ["light", "dark"]),
        select(props, "voice", "chosen", given.values.voice),
        el(components.ToggleControl, {
          label: strings.hideConversations,
          checked: props.attributes.hideConversations,
          onChange: set(props, "hideConversations"),
        })
      ),
      el(
        components.PanelBody,
        { title: strings.coach },
        field(props, "coachName", "text"),
        field(props, "coachLink", "text"),
        field(props, "coachNote", "text")
      )
    );
  }

  function Edit(props) {
    var chosen = props.attributes.conversation;
    return el(
      "div",
      wp.blockEditor.useBlockProps(),
      settings(props),
      el(
        components.Placeholder,
        { icon: "format-chat", label: "Franc-parler", instructions: strings.published },
        chosen ? el("p", null, strings[chosen]) : null
      )
    );
  }

  wp.blocks.registerBlockType("franc-parler/franc-parler", {
    edit: Edit,
    save: function () {
      return null;
    },
  });
})(window.wp, window.francParlerEditor);
