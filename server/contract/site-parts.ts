/** What pages of the public site are made of: lines of sittings, ballots, people; papers, signatures, corrections. */
import type { AttachedDocument } from './files.ts';
import type { Counts } from './verdict.ts';
import type { Gender, Outcome, SpeechKind } from './vocabulary.ts';

/** A link to another page of the site, or to a file of it: a path from the site's root. */
export type SiteLink = { readonly path: string; readonly text: string };

/** A paper of the record. `sha256`: digest of its bytes, hex. */
export type SitePaper = SiteLink & {
  readonly bytes: number;
  readonly sha256: string;
  /** The device's seal stands on it; absent: it was made while there was no key. */
  readonly isSealed?: true;
  /** КЕП that stands over these very bytes. */
  readonly signedBy: readonly SiteSigner[];
  /** Why a file of such a signature is not given to everybody, in a sentence. */
  readonly withheld?: string;
};

/** Who signed outside, as the certificate says. `at`: when, and by whose clock. */
export type SiteSigner = {
  readonly name: string;
  /** It was confirmed to be КЕП; absent: there is a signature, and nobody has confirmed that it is. */
  readonly isConfirmed?: true;
  readonly position?: string;
  readonly organisation?: string;
  readonly at?: string;
  readonly clock: 'time-stamp' | 'signer' | 'none';
};

/** A signature made outside over the papers of a sitting. */
export type SiteSignature = {
  /** When it was taken in. */
  readonly at: string;
  readonly signers: readonly (SiteSigner & {
    /** Who issued the certificate, and its number. */
    readonly issuer: string;
    readonly serial: string;
    /** What is known of the issuer and what was not asked. */
    readonly checked: string;
  })[];
  /** The signature as it came, and what it stands over, where both may be given to everybody. */
  readonly files: readonly SiteLink[];
  /** Why its file is not given to everybody, in a sentence. */
  readonly withheld?: string;
};

/** What was published and was otherwise before: a paper with other bytes, or a note that corrects the record. */
export type SiteCorrection = SiteLink & {
  readonly at: string;
  readonly kind: 'paper' | 'note';
  /** What the correction says. */
  readonly detail?: string;
  /** Digests of the paper before and after, hex. */
  readonly former?: string;
  readonly sha256?: string;
};

export type SiteSittingLine = SiteLink & {
  readonly date: string;
  readonly session: number;
  readonly sitting: number;
  readonly kind: 'regular' | 'extraordinary';
  /** `cancelled`: a plan that people had seen, and that was dropped. */
  readonly state: 'planned' | 'cancelled' | 'convened' | 'open' | 'adjourned' | 'closed' | 'not-held';
  readonly ballots: number;
  readonly decisions: number;
  /** Taken from older sources. */
  readonly isOlder?: true;
};

/** A place in the video of a sitting. */
export type SiteVideoPlace = {
  /** Address of the video, outside of the site. */
  readonly href: string;
  /** From the beginning of the video. */
  readonly seconds: number;
  /** The video begins to play there; else people go there by the time that is written. */
  readonly isExact?: true;
  /** Which video, where the sitting has several. */
  readonly video?: number;
};

/** A video of a sitting with its chapters. */
export type SiteVideo = {
  readonly number: number;
  /** Where the sitting begins in it. */
  readonly from: SiteVideoPlace;
  readonly chapters: readonly {
    readonly title: string;
    readonly seconds: number;
    /** Leads to the second; absent: the video can't be opened at it, or nobody is led there. */
    readonly href?: string;
  }[];
  /** The chapters for programs. */
  readonly files: readonly SiteLink[];
};

export type SiteBallotLine = SiteLink & {
  readonly number: number;
  readonly about: string;
  readonly headline: string;
  /** `untold`: an older source does not say it. */
  readonly result: 'adopted' | 'rejected' | 'void' | 'stopped' | 'untold';
  readonly counts?: Counts;
  readonly decisions: readonly string[];
  /** Number of the ballot that set it aside. */
  readonly setAside?: number;
  /** Where it was put, in the video. */
  readonly video?: SiteVideoPlace;
};

export type SiteItem = {
  readonly number: string;
  readonly title: string;
  readonly project?: string;
  readonly reporter?: string;
  readonly state: 'waiting' | 'open' | 'considered' | 'withdrawn' | 'postponed';
  readonly documents: readonly AttachedDocument[];
  readonly ballots: readonly SiteBallotLine[];
  readonly speeches: readonly SiteSpeech[];
  /** Where it was opened, in the video. */
  readonly video?: SiteVideoPlace;
};

export type SiteSpeech = {
  readonly speaker: string;
  /** Page of the deputy, where the speaker is one. */
  readonly path?: string;
  readonly office?: string;
  readonly kind: SpeechKind;
  readonly at: string;
  readonly seconds: number;
  /** Where it begins, in the video. */
  readonly video?: SiteVideoPlace;
  /** Its sound, in files one after another; absent: there is none on the site. */
  readonly sound?: readonly string[];
};

export type SitePersonLine = SiteLink & {
  readonly office: string;
  /** For the words of votes: «утрималась». */
  readonly gender?: Gender;
  readonly faction?: string;
  readonly district?: number;
  /** Path of the photo from the site's root. */
  readonly photo?: string;
};

/** How many times each outcome; `total`: of how many ballots. */
export type SiteVotes = Readonly<Record<Outcome, number>> & { readonly total: number };

/** Of two deputies, or of a deputy and a faction: in how many of the ballots in which both chose they chose the same. */
export type SiteAgreement = SiteLink & { readonly same: number; readonly of: number };
