import GithubSlugger from 'github-slugger';
import { lexer, walkTokens } from 'marked';

/**
 * The fenced blocks of a Markdown text.
 * @returns {{ language: string, text: string, line: number }[]} `line` is that of the block's first line of text, from 1
 */
export function codeBlocks(source) {
  let line = 1;
  return lexer(source).flatMap((token) => {
    const blocks = [];
    walkTokens([token], ({ type, lang, text }) => {
      if (type === 'code' && lang !== undefined) blocks.push({ language: lang, text, line: line + 1 });
    });
    line += token.raw.split('\n').length - 1;
    return blocks;
  });
}

/** Where a Markdown text's links and images lead, as written. */
export function linkTargets(source) {
  const targets = [];
  walkTokens(lexer(source), ({ type, href }) => {
    if (type === 'link' || type === 'image') targets.push(href);
  });
  return targets;
}

/** The anchors of a Markdown text's headings, as GitHub makes them. */
export function headingAnchors(source) {
  const slugger = new GithubSlugger();
  const anchors = [];
  walkTokens(lexer(source), (token) => {
    if (token.type === 'heading') anchors.push(slugger.slug(plainText(token.tokens)));
  });
  return anchors;
}

const plainText = (tokens) =>
  tokens.map(({ tokens: inner, text }) => (inner ? plainText(inner) : text)).join('');
