package profile

import (
	"encoding/json"
	"maps"
)

// Schema names the JSON form of a profile; it changes only when an old file
// could be misread.
const Schema = "talentnav.profile/1"

// Limits on what one profile may hold, so that a hostile file cannot tire us.
const (
	MaxDegrees = 20
	MaxJobs    = 60
)

// Profile is what one person told us. The zero value has nothing answered.
//
// The struct tags are the single source for the JSON form, the JSON Schema, the
// checks and the registry of questions ([Fields]).
type Profile struct {
	Schema       string       `json:"schema" validate:"eq=talentnav.profile/1"`
	Person       Person       `json:"person,omitzero"`
	Record       Record       `json:"record,omitzero"`
	Studies      Studies      `json:"studies,omitzero"`
	Work         Work         `json:"work,omitzero"`
	Income       Income       `json:"income,omitzero"`
	Languages    Languages    `json:"languages,omitzero"`
	Offer        Offer        `json:"offer,omitzero"`
	Legal        Legal        `json:"legal,omitzero"`
	Technical    Technical    `json:"technical,omitzero"`
	Business     Business     `json:"business,omitzero"`
	Venture      Venture      `json:"venture,omitzero"`
	Achievements Achievements `json:"achievements,omitzero"`
	Origin       Origin       `json:"origin,omitzero"`
	Investment   Investment   `json:"investment,omitzero"`
	Family       Family       `json:"family,omitzero"`
	Training     Training     `json:"training,omitzero"`
	Holiday      Holiday      `json:"holiday,omitzero"`
	Technology   Technology   `json:"technology,omitzero"`
	Vocational   Vocational   `json:"vocational,omitzero"`
	Points       Points       `json:"points,omitzero"`
	Stay         Stay         `json:"stay,omitzero"`
	// The next ones are asked only of who opens a programme.
	Resident      Resident      `json:"resident,omitzero"`
	Enrolment     Enrolment     `json:"enrolment,omitzero"`
	Research      Research      `json:"research,omitzero"`
	Company       Company       `json:"company,omitzero"`
	Team          Team          `json:"team,omitzero"`
	Project       Project       `json:"project,omitzero"`
	Course        Course        `json:"course,omitzero"`
	Confirmations Confirmations `json:"confirmations,omitempty" validate:"max=200,dive,keys,min=1,max=80,endkeys"`
	// Rates are the person's own exchange rates, for amounts that were given
	// without one.
	Rates []Rate `json:"rates,omitempty" validate:"max=500"`
}

// New returns a profile with nothing answered.
func New() Profile { return Profile{Schema: Schema} }

// Confirmations are what the person stated about official texts, by the text's
// id.
type Confirmations map[string]Answer[bool]

// MarshalJSON leaves unanswered entries out, as everywhere else.
func (c Confirmations) MarshalJSON() ([]byte, error) {
	return json.Marshal(map[string]Answer[bool](c.told()))
}

// told are the entries that were answered.
func (c Confirmations) told() Confirmations {
	told := maps.Clone(c)
	maps.DeleteFunc(told, func(_ string, a Answer[bool]) bool { return a.State == Unanswered })
	return told
}

// Person is who the applicant is and where they live.
type Person struct {
	BirthDate     Answer[Date]     `json:"birth_date,omitzero" validate:"omitempty,past"`
	Nationalities Answer[[]string] `json:"nationalities,omitzero" validate:"omitempty,max=10,unique,dive,iso3166_1_alpha2"`
	// Residence is where the person ordinarily lives.
	Residence Answer[string] `json:"residence,omitzero" validate:"omitempty,oneof=mainland hong-kong macao taiwan overseas"`
	// MainlandResident is whether a Chinese national belongs to the Mainland, by
	// household registration or identity card, wherever they are for now.
	MainlandResident Answer[bool] `json:"mainland_resident,omitzero"`
	// The next three matter to Chinese nationals who live overseas.
	OverseasPermanentResident Answer[bool] `json:"overseas_permanent_resident,omitzero"`
	OverseasSince             Answer[Date] `json:"overseas_since,omitzero" validate:"omitempty,past"`
	ApplyingFromOverseas      Answer[bool] `json:"applying_from_overseas,omitzero" proof:"none"`
	TravelDocument            Answer[bool] `json:"travel_document,omitzero"`
	// TalentScheme is whether the person stays, or stayed, in Hong Kong under
	// a talent-admission scheme.
	TalentScheme      Answer[string] `json:"talent_scheme,omitzero" validate:"omitempty,oneof=none now ended"`
	TalentSchemeEnded Answer[Date]   `json:"talent_scheme_ended,omitzero" validate:"omitempty,past"`
	HadTTPS           Answer[bool]   `json:"had_ttps,omitzero"`
	// Stateless is holding no nationality at all.
	Stateless Answer[bool] `json:"stateless,omitzero"`
}

// Record is the person's own statement on character and means.
type Record struct {
	Criminal    Answer[bool] `json:"criminal,omitzero"`
	Immigration Answer[bool] `json:"immigration,omitzero"`
	SelfSupport Answer[bool] `json:"self_support,omitzero"`
}

// Studies is what the person studied.
type Studies struct {
	Degrees List[Degree] `json:"degrees,omitzero" validate:"omitempty"`
	// OtherQualification is a good technical qualification or proved
	// professional ability in place of a degree.
	OtherQualification Answer[bool] `json:"other_qualification,omitzero"`
	// HongKongNonLocal is whether the first degree was a full-time locally
	// accredited programme in Hong Kong, taken on a student visa.
	HongKongNonLocal Answer[bool] `json:"hong_kong_non_local,omitzero"`
}

// Degree is one degree or other qualification.
type Degree struct {
	Level       Answer[string]      `json:"level,omitzero" validate:"omitempty,oneof=sub-degree bachelor master doctorate"`
	Institution Answer[Institution] `json:"institution,omitzero"`
	Graduated   Answer[Date]        `json:"graduated,omitzero" validate:"omitempty,past"`
	Subject     Answer[string]      `json:"subject,omitzero" validate:"omitempty,max=200"`
	// STEM is whether the subject stands on the official STEM reference list.
	STEM Answer[bool] `json:"stem,omitzero"`
	// RelatedToAI is shown to whoever judges an AI profession; no rule uses it.
	RelatedToAI Answer[bool] `json:"related_to_ai,omitzero"`
	Honorary    Answer[bool] `json:"honorary,omitzero"`
	// Extension is whether a continuing-education arm, branch, extension or
	// subsidiary school gave it.
	Extension Answer[bool] `json:"extension,omitzero"`
	// Programme is where and how it was taken, as far as Hong Kong has
	// arrangements for its graduates: full-time in Hong Kong on a student visa, or
	// full-time at a campus that universities of Hong Kong and of the Mainland set
	// up together in a Mainland city of the Greater Bay Area.
	Programme Answer[string] `json:"programme,omitzero" validate:"omitempty,oneof=hong-kong gba-campus neither"`
	// UGCFunded is whether a Hong Kong programme was a publicly funded one of a
	// university under the University Grants Committee.
	UGCFunded Answer[bool] `json:"ugc_funded,omitzero"`
	// VTCIntake is the academic year in which a full-time Higher Diploma of the
	// Vocational Training Council was begun.
	VTCIntake Answer[string] `json:"vtc_intake,omitzero" validate:"omitempty,oneof=2024-25 2025-26 another none"`
}

// Institution is a university as picked from a pack's list (ID), or as the
// person wrote it (Name only, to be matched), or stated to be on no list.
type Institution struct {
	ID   string `json:"id,omitempty" validate:"max=100"`
	Name string `json:"name,omitempty" validate:"max=200"`
}

// Unlisted is the Institution.ID of a university that the person says is not
// on the list.
const Unlisted = "unlisted"

// Work is where the person worked.
type Work struct {
	Jobs List[Job] `json:"jobs,omitzero" validate:"omitempty"`
	// AIEmployerConfirmation is whether an employer confirms the AI work in
	// writing; no rule uses it.
	AIEmployerConfirmation Answer[bool] `json:"ai_employer_confirmation,omitzero"`
}

// Job is one period of employment or self-employment.
type Job struct {
	Employer Answer[string] `json:"employer,omitzero" validate:"omitempty,max=200"`
	Title    Answer[string] `json:"title,omitzero" validate:"omitempty,max=200"`
	Basis    Answer[string] `json:"basis,omitzero" validate:"omitempty,oneof=full-time part-time self-employed"`
	// SharePercent is how much of full-time hours part-time work has.
	SharePercent Answer[float64] `json:"share_percent,omitzero" validate:"omitempty,gte=1,lte=100"`
	Start        Answer[Date]    `json:"start,omitzero" validate:"omitempty,past"`
	// End is the last day of work; Current means that it has not come.
	End     Answer[Date] `json:"end,omitzero" validate:"omitempty,date"`
	Current Answer[bool] `json:"current,omitzero"`
	// GraduateLevel is work that normally asks for a degree, or specialist work.
	GraduateLevel Answer[bool]   `json:"graduate_level,omitzero"`
	Reputable     Answer[bool]   `json:"reputable,omitzero"`
	Sector        Answer[string] `json:"sector,omitzero" validate:"omitempty,oneof=innovation-technology finance international-trade other"`
	International Answer[bool]   `json:"international,omitzero"`
	AI            Answer[bool]   `json:"ai,omitzero"`
}

// Income is what the person earned in the year before applying.
type Income struct {
	// Employment is taxable pay: salary, allowances, stock options.
	Employment Answer[Money] `json:"employment,omitzero"`
	// Business is taxable profit of companies that the person owns.
	Business Answer[Money] `json:"business,omitzero"`
	// SharesHeldAllYear is whether those companies' shares were held throughout
	// the tax year before applying.
	SharesHeldAllYear Answer[bool] `json:"shares_held_all_year,omitzero"`
}

// Languages is what the person writes and speaks well.
type Languages struct {
	Good Answer[[]string] `json:"good,omitzero" validate:"omitempty,max=30,unique,dive,language"`
}

// Offer is a job offer in Hong Kong.
type Offer struct {
	Confirmed Answer[bool] `json:"confirmed,omitzero"`
	// Relevant is whether the job fits the person's degree or experience.
	Relevant Answer[bool] `json:"relevant,omitzero"`
	// AnnualPay is the basic salary alone, AnnualBenefits all else of worth.
	AnnualPay      Answer[Money] `json:"annual_pay,omitzero"`
	AnnualBenefits Answer[Money] `json:"annual_benefits,omitzero"`
	// Profession is the id of the profession on the pack's list that the job
	// belongs to, or without a job the person's own: [OtherProfession] for one
	// without an id, [NoProfession] when none fits.
	Profession Answer[string] `json:"profession,omitzero" validate:"omitempty,profession"`
	// AIPost was asked before Profession, and is read in its place where that is
	// unanswered: see [claimed].
	AIPost Answer[bool] `json:"ai_post,omitzero" asked:"before"`
	// GraduateLevel is whether people with a degree commonly do such a job.
	GraduateLevel Answer[bool] `json:"graduate_level,omitzero"`
	// Top100 is whether a degree of the person is from a university that
	// ranked among the world's first hundred.
	Top100 Answer[bool] `json:"top_100,omitzero"`
	// Transfer is a move within a company or group to a managerial or
	// professional post.
	Transfer Answer[bool] `json:"transfer,omitzero"`
	// KnownEmployer is whether the employer is listed in Hong Kong, or got a visa
	// for non-local staff in the last 24 months; no rule uses it.
	KnownEmployer Answer[bool] `json:"known_employer,omitzero"`
}

// Business is what the person owns.
type Business struct {
	Owns          Answer[bool]    `json:"owns,omitzero"`
	SharePercent  Answer[float64] `json:"share_percent,omitzero" validate:"omitempty,gte=0,lte=100"`
	Profit        Answer[Money]   `json:"profit,omitzero"`
	OwnsListed    Answer[bool]    `json:"owns_listed,omitzero"`
	ListedPercent Answer[float64] `json:"listed_percent,omitzero" validate:"omitempty,gte=0,lte=100"`
}

// Achievements is what sets the person apart.
type Achievements struct {
	Award           Answer[bool] `json:"award,omitzero"`
	PeerAcknowledge Answer[bool] `json:"peer_acknowledged,omitzero"`
}
